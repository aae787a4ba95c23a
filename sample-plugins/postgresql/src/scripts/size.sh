# Prints how many bytes all databases of the server take.
psql -XAtqc 'SELECT sum(pg_database_size(oid)) FROM pg_database WHERE datallowconn'
