import { spawn } from "node:child_process";
import { say } from "../support/steps.ts";

/** Opens a URL in the default browser. Prints a message if that fails. */
export async function openInBrowser(url: string): Promise<void> {
  const [command, ...args] = openerFor(process.platform);
  const opened = await new Promise<boolean>((resolve) => {
    const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
  if (!opened) {
    say("Couldn't open a browser. Open the address of VS Code yourself.");
  }
}

function openerFor(platform: NodeJS.Platform): readonly [string, ...string[]] {
  switch (platform) {
    case "darwin":
      return ["open"];
    case "win32":
      return ["rundll32", "url.dll,FileProtocolHandler"];
    default:
      return ["xdg-open"];
  }
}
