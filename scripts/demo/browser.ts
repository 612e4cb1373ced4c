import { spawn } from "node:child_process";
import { say } from "../support/steps.ts";

/** Opens an address in the person's own browser; where that can't be done, says so, and goes on. */
export async function openInBrowser(url: string): Promise<void> {
  const [command, ...args] = openerFor(process.platform);
  const opened = await new Promise<boolean>((resolve) => {
    const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
  if (!opened) {
    say("No browser could be opened here: open the address of VS Code yourself.");
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
