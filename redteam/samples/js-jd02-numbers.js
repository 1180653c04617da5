// JD-02 outcome=ok
// scanner none
// event {"data":{"big":9007199254740993,"zero":-0,"tiny":1e-400,"half":0.1}}
// returns {"big":9007199254740992,"zero":0,"tiny":0,"half":0.1}
export default (event) => event.data;
