import * as vscode from "vscode";
import type { CommandId } from "../ids.ts";
import type { Log } from "../log.ts";
import { actionLabel, isCancelled, problemOf, runAction } from "../problems.ts";

/** What a command does; whatever it throws is told to the person once, with a way on. */
export type CommandRun = (...args: unknown[]) => unknown;

/** One for each id: leaving one out is a compile error. */
export type Commands = Readonly<Record<CommandId, CommandRun>>;

/**
 * Registers every command behind one wrapper: cancelling is silent, failures become words and buttons. `beforeEach` is told
 * that a person wants something now.
 */
export function registerCommands(commands: Commands, log: Log, beforeEach: () => void): vscode.Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      beforeEach();
      try {
        return await run(...args);
      } catch (error) {
        if (!isCancelled(error)) {
          log.failure(id, error);
          void tellProblem(error, () => vscode.commands.executeCommand(id, ...args));
        }
        return undefined;
      }
    }),
  );
}

async function tellProblem(error: unknown, again: () => Thenable<unknown>): Promise<void> {
  const { words, actions } = problemOf(error);
  const buttons = actions.map((action) => ({ title: actionLabel(action), action }));
  const chosen = await vscode.window.showErrorMessage(words, ...buttons);
  if (chosen?.action === "retry") {
    await again();
  } else if (chosen !== undefined) {
    await runAction(chosen.action);
  }
}
