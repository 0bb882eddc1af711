// Synthesised by Yosys as a guest: counts up or down between two bounds.
module counter #(parameter WIDTH = 8, parameter TOP = 8'd199) (
    input  wire             clock,
    input  wire             reset,
    input  wire             up,
    output reg  [WIDTH-1:0] count,
    output wire             at_bound
);
    assign at_bound = up ? count == TOP : count == 0;

    always @(posedge clock)
        if (reset)
            count <= 0;
        else if (!at_bound)
            count <= up ? count + 1 : count - 1;
endmodule
