const isMac = /mac/i.test(navigator.platform);

/** Whether Ctrl is held, on a Mac Cmd, and no other modifier but Shift. */
export function isCommandKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey } = event;
  return !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

/** Whether no modifier but Shift is held. */
export function isPlainKey({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/**
 * What a key stands for, as VS Code reads its own shortcuts: the character that the keyboard layout puts there; on a layout
 * without Latin letters or digits (Cyrillic, Greek, Hebrew, the top row of a French keyboard) the one that a US keyboard has there.
 * Letters are lower-case.
 */
export function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1 || /[\u0020-\u007E]/.test(key)) {
    return key.length === 1 ? key.toLowerCase() : key;
  }
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Keeps a key that the page has used from the browser and from VS Code, which listens at the window. */
export function useKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
