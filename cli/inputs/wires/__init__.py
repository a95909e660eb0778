"""The news wires' XML -> articles."""
