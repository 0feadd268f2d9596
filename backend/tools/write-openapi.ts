/** Writes `openapi.yaml` from the schemas; the tests say when that has been forgotten. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { openApiDocument } from '../src/openapi.js';

const file = new URL('../openapi.yaml', import.meta.url);
writeFileSync(
  file,
  `# Made by "npm run openapi" from src/schemas/: edit those.\n${stringify(openApiDocument(), { aliasDuplicateObjects: false, lineWidth: 110 })}`,
);
