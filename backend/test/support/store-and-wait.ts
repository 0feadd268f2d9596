/** Stores, says so, and waits to be killed. */
import { readConfig } from '../../src/config.js';
import { saveContactPoints } from '../../src/store/contact-points.js';
import { openDatabase } from '../../src/store/database.js';
import { saveService } from '../../src/store/service.js';
import { NOW, OPERATOR, point } from './server.js';

const { databaseUrl, databaseFile } = readConfig(process.env);
const db = await openDatabase({ url: databaseUrl, file: databaseFile });
const points = Array.from({ length: 500 }, (_, index) => point({ id: `sted-${index}` }));
await saveContactPoints(db, OPERATOR, points, { replace: true, now: NOW });
await saveService(db, OPERATOR, { format: 1, name: 'Eksempel' }, NOW);
process.stdout.write('stored\n');
setInterval(() => {}, 60_000);
