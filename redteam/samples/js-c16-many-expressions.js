// JS-C16 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => { for (let i = 0; i < 1e5; i++) new RegExp(`a${i}(b|c${i})+`, "v").test("abc"); };
