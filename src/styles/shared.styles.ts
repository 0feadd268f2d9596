import { base } from './base.styles.js';
import { tokens } from './tokens.styles.js';

/** The ground under every widget's css. `static styles = [...ground, ...uiStyles, own]`. */
export const ground = [...tokens, base];
