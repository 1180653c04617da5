// JD-03 outcome=ok
// scanner none
// returns {"":1,"toString":2,"length":3,"__class__":4,"valueOf":5,"type":6}
export default () => ({ "": 1, toString: 2, length: 3, __class__: 4, valueOf: 5, type: 6 });
