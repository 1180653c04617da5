// The categories as a tree, to a depth of ten.
function branch(children, key, depth) {
  if (depth === 0) return [];
  return (children.get(key) ?? []).map(({ key: child, value }) => ({
    name: value.name,
    children: branch(children, child, depth - 1),
  }));
}

export default (event, api) => {
  const children = new Map();
  let after = "";
  for (;;) {
    const page = api.records.find("categories", { after, limit: 100 });
    for (const found of page) {
      const siblings = children.get(found.value.parent) ?? [];
      children.set(found.value.parent, [...siblings, found]);
    }
    if (page.length < 100) break;
    after = page.at(-1).key;
  }
  return branch(children, event.data.root, 10);
};
