import * as vscode from "vscode";

/** The person went back with the button or Escape: nothing changes. */
export const back = Symbol("back");
export type Back = typeof back;

export interface TextStep {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** A message that says what to change, or undefined if the text is valid. */
  validate?(text: string): string | undefined;
}

/** Asks for a text, which is validated during typing. An invalid one is not accepted, but stays in the box. */
export async function askText(step: TextStep): Promise<string | Back> {
  const input = vscode.window.createInputBox();
  input.title = step.title;
  input.prompt = step.prompt;
  input.value = step.value;
  input.placeholder = step.placeholder;
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  const { promise, resolve } = Promise.withResolvers<string | Back>();
  const check = (): boolean => {
    input.validationMessage = step.validate?.(input.value);
    return input.validationMessage === undefined;
  };
  input.onDidChangeValue(check);
  input.onDidAccept(() => {
    if (check()) {
      resolve(input.value);
    }
  });
  input.onDidTriggerButton(() => resolve(back));
  input.onDidHide(() => resolve(back));
  input.show();
  try {
    return await promise;
  } finally {
    input.dispose();
  }
}

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

export interface ChoiceStep<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<Value>[];
  readonly isChosen: (value: Value) => boolean;
}

/** Asks for one of several choices. */
export async function askChoice<Value>(step: ChoiceStep<Value>): Promise<Value | Back> {
  const chosen = await pick(step, false);
  return chosen === back ? back : (chosen[0]?.value ?? back);
}

/** Asks for any number of several choices, including none. */
export async function askChoices<Value>(step: ChoiceStep<Value>): Promise<readonly Value[] | Back> {
  const chosen = await pick(step, true);
  return chosen === back ? back : chosen.map(({ value }) => value);
}

async function pick<Value>(
  step: ChoiceStep<Value>,
  several: boolean,
): Promise<readonly Choice<Value>[] | Back> {
  const input = vscode.window.createQuickPick<Choice<Value>>();
  input.title = step.title;
  input.placeholder = step.placeholder;
  input.canSelectMany = several;
  input.matchOnDescription = true;
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  input.items = step.choices;
  const before = step.choices.filter(({ value }) => step.isChosen(value));
  if (several) {
    input.selectedItems = before;
  } else {
    input.activeItems = before;
  }
  const { promise, resolve } = Promise.withResolvers<readonly Choice<Value>[] | Back>();
  input.onDidAccept(() => resolve(input.selectedItems));
  input.onDidTriggerButton(() => resolve(back));
  input.onDidHide(() => resolve(back));
  input.show();
  try {
    return await promise;
  } finally {
    input.dispose();
  }
}
