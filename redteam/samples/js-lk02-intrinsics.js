// LK-02 outcome=ok runs=2
// scanner none
// returns "contained"
export default () => {
  const places = [Object.prototype, Array.prototype, Function.prototype, Math, JSON, Reflect, Intl, console, Promise, Map];
  if (places.some((place) => place.mark !== undefined)) return "seen";
  for (const place of places) {
    try {
      place.mark = 1;
    } catch (e) {
      console.info(e);
    }
  }
  return "contained";
};
