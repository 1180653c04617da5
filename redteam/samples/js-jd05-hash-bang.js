// JD-05 outcome=refused
// scanner unreadable-syntax
// says Expected an operand
x = 1; #!/bin/sh
export default () => 1;
