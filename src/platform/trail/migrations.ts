import { protect, type Migration } from '../database/migrate.ts';

export const trailMigrations: Migration[] = [
  {
    name: 'platform-002-trail',
    sql: `
      -- Leaves are inserted by the action's transaction; the program may neither change nor delete one.
      create table trail_leaf (
        government_id uuid not null references government (id),
        id uuid not null,
        leaf text not null,
        primary key (government_id, id));
      ${protect('trail_leaf', 'select, insert')}

      -- Erasing a person deletes the salt: the hash then proves nothing about him, and the log still adds up.
      create table trail_salt (
        government_id uuid not null,
        leaf_id uuid not null,
        salt bytea not null,
        primary key (government_id, leaf_id));
      ${protect('trail_salt', 'select, insert, delete')}

      -- What the sequencer has still to order; the leaf itself stays where it is.
      create table trail_pending (
        government_id uuid not null,
        leaf_id uuid not null,
        primary key (government_id, leaf_id));
      ${protect('trail_pending', 'select, insert, delete')}

      -- The order of the log: position 0, 1, 2 … without a gap.
      create table trail_order (
        government_id uuid not null,
        position bigint not null,
        leaf_id uuid not null,
        primary key (government_id, position),
        unique (government_id, leaf_id),
        foreign key (government_id, leaf_id) references trail_leaf (government_id, id));
      ${protect('trail_order', 'select, insert')}`,
  },
];
