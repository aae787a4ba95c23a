-- Vaults that credentials suppliers name. A supplier keeps the name only, so that a vault can be
-- deleted and added again with another token.
create table vault (
  name         text primary key,
  type         text not null,
  url          text not null,
  namespace    text,
  app_id       text,
  sealed_token text,
  added_at     bigint not null
);
