const isMac = /mac/i.test(navigator.platform);

/** Whether Ctrl (Cmd on a Mac) is held, and no other modifier except Shift. */
export function isCommandKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey } = event;
  return !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

/** Whether no modifier except Shift is held. */
export function isPlainKey({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/**
 * The character of a key, determined as for VS Code's keyboard shortcuts: that of the keyboard layout, or of a US keyboard if the
 * layout has no Latin letter or digit there (Cyrillic, Greek, Hebrew, the top row of a French keyboard). Letters are lowercase.
 */
export function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1 || /[\u0020-\u007E]/.test(key)) {
    return key.length === 1 ? key.toLowerCase() : key;
  }
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Stops a key event that the page has handled from reaching the browser and VS Code, which listens on the window. */
export function useKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
