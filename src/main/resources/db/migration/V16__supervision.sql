-- the open cases of a territory, among ten times as many closed ones
create index case_file_open on case_file (closed_on, territory);
