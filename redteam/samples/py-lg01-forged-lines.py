# LG-01 outcome=ok
# scanner none
# log ["a\r\n{\"level\":\"error\"}\n","\u001b[31m\u0000\u202e\u2028","a\ufffd"]
def handle(event, api):
    print('a\r\n{"level":"error"}\n')
    print("\x1b[31m\0\u202e\u2028")
    print("a\ufffd")
