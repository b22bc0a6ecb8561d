-- A folder that a scenario under way to be saved has asked for: nobody sees it until the scenario is saved, or an
-- execution uses it. What was never saved stays reserved, and the next who wants the title takes it over.
alter table folders add column reserved boolean not null default false;
