import encodeQR from 'qr';
import { html, type Template } from './html.js';

/** What a camera must see around it to find it (ISO/IEC 18004). */
const QUIET = 4;

/** A code that leads to an address, in one path; `label` says where for those who can't point a camera at it. */
export function qrCode(address: string, label: string): Template {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return html`<svg
    class="qr"
    viewBox="0 0 ${rows.length} ${rows.length}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="100%" height="100%" fill="#fff" />
    <path fill="#000" d="${path}" />
  </svg>`;
}
