import { commands } from "vscode";

/** Shows the view of the sessions: nobody who asked for a demonstration should have to look for it. */
export async function activate() {
  await commands.executeCommand("evoVoice.sessions.focus");
}
