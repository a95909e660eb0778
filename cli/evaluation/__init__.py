"""How right an output is, measured on articles annotated manually."""
