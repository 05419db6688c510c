-- A database for each subgraph, which alone reads and writes it.
create database amr;
create database etimad;
create database furas;
create database mof;
