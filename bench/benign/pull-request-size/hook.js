const SIZES = [["XS", 10], ["S", 50], ["M", 250], ["L", 1000], ["XL", Infinity]];
const TITLE = /^(?<type>feat|fix|docs|refactor|test|chore|perf)(?:\((?<scope>[\w-]+)\))?(?<breaking>!)?: (?<subject>.+)$/;

export default function (event, api) {
  const { pull_request: pr, repository } = event.data;
  const changed = pr.additions + pr.deletions;
  const [size] = SIZES.find(([, limit]) => changed <= limit);
  const { type = "other", scope, breaking, subject = pr.title } = TITLE.exec(pr.title)?.groups ?? {};
  api.records.put("pull-requests", `${repository.full_name}#${pr.number}`, {
    author: pr.user.login, size, changed, files: pr.changed_files, type, scope: scope ?? null, breaking: Boolean(breaking), subject,
  });
  console.log(`#${pr.number} is ${size}`);
  return size;
}
