-- A version as it runs: an object it refers to may be changed later, the version may not.
alter table scenario_version add column canonical text check (canonical is json object);
