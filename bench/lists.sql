-- A workspace that has been used for a month, for bench/lists.py: 10,000 hooks, 1,000,000 runs with
-- their events, 100,000 records with their ledger, 10,000 held actions. Run on a database that the
-- server has made, while the server is stopped.
--
-- Values are spread by arithmetic, not by chance, so that every machine measures the same rows:
-- hook-00000 has a tenth of all runs, the others share the rest; 4 of 100 runs failed; ten of a
-- million were lost with their worker, came over the stream 'rare' or ran version 7.

set @workspace = (select id from workspace order by created_at fetch first row only);
set @start = cast(extract(epoch from current_timestamp) * 1000 as bigint) - 2592000000;
set @step = 2590;

-- Ids are UUIDs of version 7, as the server makes them: 48 bits of time, then what tells them apart.
create alias if not exists id_at as $$
java.util.UUID idAt(long millis, long number) {
  return new java.util.UUID((millis << 16) | 0x7000L, 0x8000000000000000L | number);
}
$$;
create alias if not exists time_at as $$
java.time.OffsetDateTime timeAt(long millis) {
  return java.time.Instant.ofEpochMilli(millis).atOffset(java.time.ZoneOffset.UTC);
}
$$;

insert into hook (id, workspace, name, latest_version, active_version, created_at, lock_version)
select id_at(@start + x, 1), @workspace, 'hook-' || lpad(cast(x as varchar), 5, '0'), 1, 1,
       time_at(@start + x), 0
from system_range(0, 9999);

insert into hook_version (id, hook, number, hash, language, source, compiled, manifest, api_version,
                          diagnostics, state, submitted_by, submitted_at, lock_version)
select id_at(@start + x, 2), id_at(@start + x, 1), 1, lpad(cast(x as varchar), 64, '0'),
       'JAVASCRIPT', 'export default (event) => event.data;', 'export default (event) => event.data;',
       '{"triggers":[{"on":"invoke"}]}', 1, '[]', 'ACTIVE', 'bench', time_at(@start + x), 0
from system_range(0, 9999);

insert into event (id, workspace, stream, type, state, received, accepted, depth, received_at,
                   lock_version)
select id_at(@start + x * @step, 3), @workspace,
       case when mod(x, 100000) = 77 then 'rare'
            when mod(x, 20) = 7 then null
            else 'stream-' || lpad(cast(mod(x, 50) as varchar), 2, '0') end,
       'com.example.order.placed', 'ACCEPTED',
       '{"specversion":"1.0","id":"' || x || '","source":"/shop","type":"com.example.order.placed",'
         || '"data":{"id":"order-' || lpad(cast(mod(x, 100000) as varchar), 6, '0')
         || '","total":' || mod(x, 997) || ',"customer":{"name":"Ada Lovelace","city":"London"}}}',
       null, 0, time_at(@start + x * @step), 0
from system_range(0, 999999);

insert into run (id, workspace, hook, version, version_hash, trigger_kind, attempt, event, stream,
                 outcome, applied, result, failure, log, effects, usage_json, duration_micros,
                 started_at)
select id_at(@start + x * @step, 4), @workspace,
       'hook-' || case when mod(x, 10) = 3 then '00000'
                       else lpad(cast(mod(x * 7919, 10000) as varchar), 5, '0') end,
       case when mod(x, 100000) = 99 then 7 else 1 end, lpad(cast(mod(x, 10000) as varchar), 64, '0'),
       case when mod(x, 20) = 7 then 'INVOKE' when mod(x, 20) in (1, 2, 3) then 'BEFORE'
            else 'AFTER' end,
       1, id_at(@start + x * @step, 3),
       case when mod(x, 100000) = 77 then 'rare'
            when mod(x, 20) = 7 then null
            else 'stream-' || lpad(cast(mod(x, 50) as varchar), 2, '0') end,
       case when mod(x, 100000) = 55 then 'WORKER_LOST' when mod(x, 25) = 4 then 'GUEST_ERROR'
            when mod(x, 100) = 1 then 'REJECTED' else 'OK' end,
       mod(x, 25) <> 4, '{"order":"order-' || lpad(cast(mod(x, 100000) as varchar), 6, '0')
         || '","total":' || mod(x, 997) || '}',
       case when mod(x, 25) = 4
            then '{"name":"TypeError","message":"total of order ' || x || ' is not a number","frames":'
              || '[{"function":"handle","line":3,"column":11}]}' end,
       '[{"level":"info","text":"order ' || x || ' was seen"}]',
       '[{"kind":"put","record":{"collection":"orders","key":"order-'
         || lpad(cast(mod(x, 100000) as varchar), 6, '0') || '"},"value":{"total":' || mod(x, 997)
         || ',"customer":{"name":"Ada Lovelace","city":"London"},"status":"placed"}}]',
       '{"cpuMicros":900,"wallMicros":1200,"allocatedBytes":20480,"logBytes":20,"hostCalls":2}',
       1200 + mod(x, 5000), time_at(@start + x * @step)
from system_range(0, 999999);

insert into ledger_entry (sequence, workspace, run, ordinal, hook, version, collection, record_key,
                          operation, before_value, after_value, previous, written_at)
select x + 1, @workspace, id_at(@start + x * @step, 4), 0, 'hook-00000', 1, 'orders',
       'order-' || lpad(cast(x as varchar), 6, '0'), 'PUT', null,
       '{"total":' || mod(x, 997) || ',"customer":{"name":"customer-' || mod(x, 5000)
         || '","city":"London"},"status":"' || case when mod(x, 50000) = 9 then 'lost' else 'placed' end
         || '"}',
       null, time_at(@start + x)
from system_range(0, 99999);

insert into stored_record (id, workspace, collection, record_key, content, revision, updated_at)
select id_at(@start + sequence - 1, 5), workspace, collection, record_key, after_value, sequence,
       written_at
from ledger_entry where workspace = @workspace;
alter sequence ledger_sequence restart with 200001;

insert into hook_action (id, workspace, run, ordinal, hook, version, kind, target, payload, status,
                         created_at)
select id_at(@start + x, 6), @workspace, id_at(@start + x * @step, 4), 0, 'hook-00000', 1, 'NOTIFY',
       'user-42', '{"title":"Your order","purpose":"orders"}', 'HELD', time_at(@start + x)
from system_range(0, 9999);

drop alias id_at;
drop alias time_at;
analyze;
