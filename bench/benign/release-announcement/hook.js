export default function ({ data }, api) {
  const { release, repository } = data;
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(release.tag_name) ?? [];
  if (major === undefined) {
    api.log.info("not a version:", release.tag_name);
    return;
  }
  const kind = patch !== "0" ? "patch" : minor !== "0" ? "minor" : "major";
  const points = release.body.split("\n").filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
  api.emit("announcements", "com.acme.release", {
    repository: repository.full_name,
    version: `${major}.${minor}.${patch}`,
    kind,
    headline: `${repository.full_name} ${release.tag_name}${release.name ? ` “${release.name}”` : ""}`,
    points: points.slice(0, 10),
    url: release.html_url,
  });
}
