import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const positionMigrations: Migration[] = [
  {
    name: 'travel-020-positions',
    sql: `
      -- What may send positions for one traveller on one trip. Of a token only its hash is kept.
      create table travel_device (
        government_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('web', 'owntracks', 'traccar', 'gpslogger')),
        token_hash text not null,
        -- ECDSA P-256, JWK; of browsers only
        public_key text,
        enrolled_at timestamptz not null,
        revoked_at timestamptz,
        primary key (government_id, id),
        unique (government_id, token_hash),
        foreign key (government_id, member_id) references travel_member (government_id, id));
      create index travel_device_member on travel_device (government_id, member_id);
      ${protect('travel_device', 'select, insert, update')}

      -- One position. The key is what makes it the same one when a client sends it again; the same moment at another place is another row,
      -- because that is a sign of its own (PD-I12).
      create table travel_position (
        government_id uuid not null,
        member_id uuid not null,
        device_id uuid not null,
        fix_at timestamptz not null,
        latitude double precision not null check (latitude between -90 and 90),
        longitude double precision not null check (longitude between -180 and 180),
        sent_at timestamptz,
        received_at timestamptz not null,
        satellite_time boolean not null,
        -- metres; null: the client knows none
        accuracy double precision check (accuracy > 0),
        radius text not null check (radius in ('68', '95')),
        altitude double precision,
        -- m/s
        speed double precision,
        mock boolean,
        repeated boolean not null,
        source text not null check (source in ('web', 'owntracks', 'traccar', 'gpslogger', 'visum')),
        signed boolean not null,
        device_fault text check (device_fault in ('not-enrolled', 'bad-signature', 'broken-chain')),
        primary key (government_id, member_id, device_id, fix_at, latitude, longitude),
        foreign key (government_id, device_id) references travel_device (government_id, id));
      ${protect('travel_position', 'select, insert, delete')}`,
  },
];
