-- A task keeps who moved it to another day, for the digest that lists it.
alter table task
    add moved_by text,
    add moved_at timestamptz,
    add foreign key (workspace_id, moved_by) references member (workspace_id, user_id);

-- The first day from this one on that is no day off for the person, and no holiday; Monday to Friday where nobody is meant.
create or replace function next_working_day(team text, person text, day date) returns date language plpgsql stable as $$
declare
    days integer := coalesce(
        (select m.working_days from member m where m.workspace_id = team and m.user_id = person), 31);
    off text[] := (
        select array_agg(split_part(holiday, ' ', 1))
        from workspace w, unnest(w.holidays) holiday
        where w.workspace_id = team);
    last date := day + 400;
begin
    while days <> 0 and day < last
        and (days & (1 << (extract(isodow from day)::int - 1)) = 0
            or to_char(day, 'YYYY-MM-DD') = any(off) or to_char(day, 'MM-DD') = any(off))
    loop
        day := day + 1;
    end loop;
    return day;
end
$$;
