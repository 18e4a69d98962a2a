import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const tokenMigrations: Migration[] = [
  {
    name: 'survey-020-keys',
    sql: `
      -- One signing key for each group of a wave: a stratum, or several small ones of a source together.
      create table survey_key (
        government_id uuid not null,
        id uuid not null,
        wave_id uuid not null,
        kid text not null check (kid ~ '^[0-9A-Za-z_-]{22}$'),
        source text not null check (source in ('internal', 'external', 'expert')),
        -- i1, or i2-i5 where strata share it: stands in the key list and beside the answers
        key_group text not null,
        -- modulus, base64url; the exponent is 65537
        modulus text not null,
        -- sealed by the installation's vault; null once the wave is closed: nobody signs any more
        private_sealed text,
        made_on date not null,
        destroyed_on date,
        primary key (government_id, id),
        unique (government_id, kid),
        unique (government_id, wave_id, key_group),
        foreign key (government_id, wave_id) references survey_wave (government_id, id),
        check ((private_sealed is null) = (destroyed_on is not null)));
      ${protect('survey_key', 'select, insert, update')}

      create table survey_key_stratum (
        government_id uuid not null,
        stratum_id uuid not null,
        key_id uuid not null,
        primary key (government_id, stratum_id),
        foreign key (government_id, stratum_id) references survey_stratum (government_id, id),
        foreign key (government_id, key_id) references survey_key (government_id, id));
      ${protect('survey_key_stratum', 'select, insert')}`,
  },
];
