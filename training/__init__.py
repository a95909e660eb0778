"""How the embedded pipeline is made: data, network, training, export, figures."""
