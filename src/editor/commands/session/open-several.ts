import * as vscode from "vscode";

/** Asks before it opens more tabs than this. */
const maxWithoutAsking = 10;

/** Opens something for each of several sessions, in order. Asks first if there are many. */
export async function openSeveral<Item>(
  items: readonly Item[],
  open: (item: Item) => Promise<void>,
): Promise<void> {
  if (items.length > maxWithoutAsking && !(await confirmed(items.length))) {
    return;
  }
  for (const item of items) {
    await open(item);
  }
}

async function confirmed(count: number): Promise<boolean> {
  const open = vscode.l10n.t("Open {0} Tabs", count);
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t("{0} sessions are selected. Open a tab for each?", count),
    { modal: true },
    open,
  );
  return chosen === open;
}
