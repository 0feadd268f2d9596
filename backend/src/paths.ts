import { fileURLToPath } from 'node:url';

/** Where things are in the project's folder. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const MODULE_FOLDER = at('../../dist');
export const GEOGRAPHY_FOLDER = at('../../data/geography');
export const CONTENT_FOLDER = at('../../content');
export const PAGE_ASSETS = at('pages/assets');
export const DEMO_PAGES = at('../demo/pages');
export const DEMO_CONTACT_POINTS = at('../demo/data/contact-points.json');
export const DEMO_EVENTS = at('../demo/data/events.json');
export const DEMO_SERVICE = at('../demo/data/service.json');
