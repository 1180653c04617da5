// API-X01 outcome=cpu-exceeded cpu=300 alloc=4000
// scanner endless-loop
export default (event, api) => { for (;;) api.budget(); };
