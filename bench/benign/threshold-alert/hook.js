// One notification when it gets too warm, one when it is fine again; nothing in between.
export default function (event, api) {
  const { sensor, celsius, limit, responsible } = event.data;
  const tooWarm = celsius > limit;
  const alarm = api.records.get("alarms", sensor);
  if (tooWarm === (alarm?.active ?? false)) return null;

  api.records.put("alarms", sensor, { active: tooWarm, since: api.run.now, celsius });
  api.notify(responsible, {
    title: tooWarm ? `${sensor}: ${celsius} °C` : `${sensor} is fine again`,
    body: tooWarm ? `The limit is ${limit} °C.` : undefined,
    purpose: "alarms",
  });
  return { alarm: tooWarm };
}
