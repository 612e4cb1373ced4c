import * as vscode from "vscode";
import type { CommandId } from "../ids.ts";
import type { Log } from "../log.ts";
import { actionLabel, runAction } from "../problem-actions.ts";
import { isCancelled, problemOf } from "../problems.ts";

/** What a command does. An error it throws is shown to the person once, with what can be done about it. */
export type CommandRun = (...args: unknown[]) => unknown;

/** One for each id: leaving one out is a compile error. */
export type Commands = Readonly<Record<CommandId, CommandRun>>;

/**
 * Registers every command behind one wrapper: a cancelled one says nothing, an error becomes words and buttons, and what stopped it
 * is done again once the person has signed in or switched the service. `beforeEach` is called when
 * a person wants something now.
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
  const problem = problemOf(error);
  const { words, actions } = problem;
  const buttons = actions.map((action) => ({ title: actionLabel(action), action }));
  const chosen = await vscode.window.showErrorMessage(words, ...buttons);
  if (chosen?.action === "retry") {
    await again();
  } else if (chosen !== undefined) {
    const isSolved = await runAction(chosen.action, problem);
    if (isSolved === true) {
      await again();
    }
  }
}
