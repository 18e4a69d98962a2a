import { accessTokenMigrations } from './access-tokens/migrations.ts';
import { alarmMigrations } from './alarms/migrations.ts';
import { calendarMigrations } from './calendar/migrations.ts';
import type { Migration } from './database/migrate.ts';
import { fileMigrations } from './files/migrations.ts';
import { identityMigrations } from './identity/migrations.ts';
import { passkeyMigrations } from './identity/passkeys/migrations.ts';
import { providerMigrations } from './identity/provider/migrations.ts';
import { inboxMigrations } from './inbox/migrations.ts';
import { importMigrations } from './imports/migrations.ts';
import { notificationMigrations } from './notifications/migrations.ts';
import { numberMigrations } from './numbers.ts';
import { openFormMigrations } from './open-forms/migrations.ts';
import { parameterMigrations } from './parameters/migrations.ts';
import { tenancyMigrations } from './tenancy.ts';
import { trailMigrations } from './trail/migrations.ts';
import { webhookMigrations } from './webhooks/migrations.ts';

/** The platform's own steps; they come before every capability's. */
export const platformMigrations: Migration[] = [
  ...tenancyMigrations,
  ...trailMigrations,
  ...identityMigrations,
  ...calendarMigrations,
  ...parameterMigrations,
  ...notificationMigrations,
  ...fileMigrations,
  ...importMigrations,
  ...openFormMigrations,
  ...inboxMigrations,
  ...numberMigrations,
  ...alarmMigrations,
  ...passkeyMigrations,
  ...providerMigrations,
  ...accessTokenMigrations,
  ...webhookMigrations,
];
