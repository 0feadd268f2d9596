import { boxStyles } from './box.styles.js';
import { buttonStyles } from './button.styles.js';
import { fieldStyles } from './field.styles.js';
import { frameStyles } from './frame.styles.js';
import { textStyles } from './text.styles.js';

/** One list for `static styles`, after the ground of `styles/shared.styles.ts`. */
export const uiStyles = [textStyles, buttonStyles, fieldStyles, boxStyles, frameStyles];
