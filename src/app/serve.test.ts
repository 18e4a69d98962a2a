import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import { readEnvironment } from './environment.ts';
import { serve } from './main.ts';

const folder = temporaryFolder('serve');

test('nothing is served as the owner of the tables, whom no policy binds: refused before anything is opened', async () => {
  const environment = readEnvironment({
    LURUS_DATA: folder,
    DATABASE_OWNER_URL: 'postgres://pemilik@127.0.0.1:1/tidak-ada',
    PORT: '0',
  });
  await assert.rejects(
    serve(environment, () => {}),
    /DATABASE_OWNER_URL is for migrate, demo and restore.*DATABASE_URL/,
  );
});
