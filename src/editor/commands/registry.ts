import * as vscode from "vscode";
import type { CommandId } from "../ids.ts";
import type { Log } from "../log.ts";
import { actionLabel, runAction } from "../problems/problem-actions.ts";
import { isCancelled, problemOf } from "../problems/problems.ts";

/** The implementation of a command. An error it throws is shown once, with actions that may solve it. */
export type CommandRun = (...args: unknown[]) => unknown;

/** One for each ID: a missing one doesn't compile. */
export type Commands = Readonly<Record<CommandId, CommandRun>>;

/**
 * Registers all commands with shared error handling: cancellation is ignored, other errors are shown as a message with buttons, and
 * the command runs again after the person signs in or switches the service. `beforeEach` is called before each command.
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
  const { message, actions } = problem;
  const buttons = actions.map((action) => ({ title: actionLabel(action), action }));
  const chosen = await vscode.window.showErrorMessage(message, ...buttons);
  if (chosen?.action === "retry") {
    await again();
  } else if (chosen !== undefined) {
    const isSolved = await runAction(chosen.action, problem);
    if (isSolved === true) {
      await again();
    }
  }
}
