/** Taken when needed, so that a test can put its own in its place. */
export const clipboard = { current: (): Clipboard | undefined => navigator.clipboard };

/** Whether the text could be copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await clipboard.current()!.writeText(text);
    return true;
  } catch {
    return false;
  }
}
