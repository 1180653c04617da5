// JD-05 outcome=refused
// says Expected an operand
x = 1; #!/bin/sh
export default () => 1;
