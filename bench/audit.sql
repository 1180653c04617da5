-- An audit log of 100,000 entries that wait to be sealed, each with the hash that belongs to it.

insert into audit_entry
    (id, workspace, actor, actor_name, action, subject, detail, hash_version, hash, written_at)
  select id, workspace, workspace, 'bench', 'bench.filled', subject, detail, 2,
      lower(rawtohex(hash('SHA-256', stringtoutf8(
        '{"action":"bench.filled","actor":"' || workspace || '","actorName":"bench",'
          || '"at":"2026-11-01T00:00:00Z","detail":"' || replace(detail, '"', '\"')
          || '","id":"' || id || '","subject":"' || subject
          || '","workspace":"' || workspace || '"}')))),
      timestamp with time zone '2026-11-01 00:00:00+00'
    from (
      select
          cast('01a00000-0000-7000-8000-' || lpad(cast(x as varchar), 12, '0') as uuid) as id,
          w.id as workspace,
          'run/' || x as subject,
          '{"hook":"order-totals","outcome":"ok","applied":true,"inputSha256":"'
            || lower(rawtohex(hash('SHA-256', stringtoutf8(cast(x as varchar))))) || '"}' as detail
        from system_range(1, 100000), workspace w);

insert into audit_pending (entry, workspace)
  select id, workspace from audit_entry where action = 'bench.filled';
