// API-R02 outcome=guest-error cpu=3000 alloc=256
// scanner none
// throws RangeError
const more = () => ({ get next() { return more(); } });
export default () => more();
