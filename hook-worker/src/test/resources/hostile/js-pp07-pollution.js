// PP-07 outcome=ok
Object.prototype.get = Object.prototype.value = () => "evil";
Object.prototype.toJSON = undefined;
export default (event, api) => Object.keys(api).length;
