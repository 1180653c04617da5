// LG-01 outcome=ok
// scanner none
// log ["a\r\n{\"level\":\"error\",\"text\":\"forged\"}\n2026-01-01 ERROR forged"]
export default () => { console.log('a\r\n{"level":"error","text":"forged"}\n2026-01-01 ERROR forged'); };
