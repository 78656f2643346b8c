alter function free_places(uuid, date) reset enable_nestloop;
alter function cases_to_adopt(uuid, date) reset enable_nestloop;
