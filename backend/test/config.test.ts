import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from '../src/config.js';

describe('the settings', () => {
  it('keep to this machine, an embedded database and nobody’s proxy unless told otherwise', () => {
    const config = readConfig({});
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 8080);
    assert.equal(config.databaseUrl, undefined);
    assert.match(config.databaseFile, /var\/selvhjelp\.sqlite$/);
    assert.deepEqual(config.trustedProxies, []);
    assert.equal(config.allowedOrigins, undefined);
    assert.equal(config.production, false);
  });

  it('are read from the environment', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: 'postgresql://u:p@db/x',
      PUBLIC_URL: 'https://selvhjelp.example.no/',
      TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,2001:db8::/32, loopback',
      ALLOWED_ORIGINS: 'https://kommune.example, null',
      NODE_ENV: 'production',
      RATE_LIMIT: '60',
      OPERATOR: 'fylke-1',
    });
    assert.equal(config.port, 0);
    assert.equal(config.publicUrl, 'https://selvhjelp.example.no');
    assert.deepEqual(config.trustedProxies, ['10.0.0.1', '10.1.0.0/16', '2001:db8::/32', 'loopback']);
    assert.deepEqual(config.allowedOrigins, ['https://kommune.example', 'null']);
    assert.equal(config.production, true);
    assert.equal(config.rateLimit, 60);
    assert.equal(config.operator, 'fylke-1');
  });

  it('are refused by name when they make no sense, and no password is repeated', () => {
    for (const [name, value] of [
      ['PORT', '80x'],
      ['PORT', '70000'],
      ['PORT', '-1'],
      ['DATABASE_URL', 'mysql://u:hemmelig@db'],
      ['PUBLIC_URL', 'selvhjelp.example.no'],
      ['TRUSTED_PROXIES', 'true'],
      ['TRUSTED_PROXIES', '*'],
      ['TRUSTED_PROXIES', '0.0.0.0/0'],
      ['TRUSTED_PROXIES', '10.0.0.0/33'],
      ['ALLOWED_ORIGINS', '*'],
      ['ALLOWED_ORIGINS', 'https://kommune.example/'],
      ['RATE_LIMIT', '0'],
      ['LOG_LEVEL', 'loud'],
      ['OPERATOR', 'Æ'],
    ] as const) {
      assert.throws(
        () => readConfig({ [name]: value }),
        (error: Error) =>
          error instanceof ConfigError && error.message.includes(name) && !error.message.includes('hemmelig'),
        `${name}=${value}`,
      );
    }
  });
});
